package dev.frond.io.schema;

import java.nio.file.Path;

/** What an input is called that has no name. */
public final class NameOfFile {
    private NameOfFile() {}

    /** The file's name without its ending; its folder's for a file called {@code usual}. */
    public static String of(String source, String usual) {
        Path file = Path.of(source);
        String name = String.valueOf(file.getFileName());
        String stem = name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
        Path folder = file.getParent();
        String folderName = folder == null ? "" : String.valueOf(folder.getFileName());
        return stem.equals(usual) && !folderName.isEmpty() && !folderName.startsWith(".") ? folderName : stem;
    }
}
