package dev.frond.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes the site: {@code BuildSite ROOT OUT VERSION}. */
public final class BuildSite {
    private BuildSite() {}

    public static void main(String[] args) throws IOException {
        Site site = new Site(Path.of(args[0]), args[2]);
        List<String> problems = site.problems();
        if (!problems.isEmpty()) {
            throw new IllegalStateException("the pages have mistakes:\n" + String.join("\n", problems));
        }
        site.write(Path.of(args[1]));
    }
}
