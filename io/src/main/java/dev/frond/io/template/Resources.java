package dev.frond.io.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The texts that come with this package. */
final class Resources {
    private Resources() {}

    /** @param name of the file, without .yaml */
    static String text(String name) {
        try (InputStream in = Resources.class.getResourceAsStream(name + ".yaml")) {
            if (in == null) {
                throw new IllegalArgumentException("no template " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line, a comment. */
    static String title(String text) {
        return text.lines().findFirst().orElse("").replaceFirst("^# *", "").replaceFirst("\\.$", "");
    }
}
