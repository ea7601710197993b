package dev.frond.view.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file of the page. */
public final class PageFile {
    private static final Pattern NAME = Pattern.compile("(lib/)?[A-Za-z][A-Za-z.-]*");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "wasm", "application/wasm");

    private final String type;
    private final byte[] bytes;

    /** @param type for {@code Content-Type} */
    public PageFile(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    /** For {@code Content-Type}. */
    public String type() {
        return type;
    }

    /** Its content, not to be written. */
    public byte[] bytes() {
        return bytes;
    }

    /** The file of this name, such as {@code main.js}; empty when there is none. */
    public static Optional<PageFile> of(String name) {
        if (!NAME.matcher(name).matches() || !TYPES.containsKey(ending(name))) {
            return Optional.empty();
        }
        try (InputStream in = PageFile.class.getResourceAsStream("files/" + name)) {
            return in == null ? Optional.empty() : Optional.of(new PageFile(type(name), in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The type of what has such a name. */
    public static String type(String name) {
        return TYPES.getOrDefault(ending(name), "text/plain; charset=utf-8");
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
