package dev.frond.sweep.file;

import dev.frond.io.schema.InputProblems;
import dev.frond.io.schema.MappingNode;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.ScalarNode;
import dev.frond.io.schema.SequenceNode;
import dev.frond.io.schema.Yaml;
import dev.frond.sweep.domain.NamedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The files that scenarios name: every text in them that is the name of a file beside them. A text that happens to be one as well
 * only makes a sweep more careful than it has to be.
 */
final class NamedFiles {
    private final SortedSet<String> texts = new TreeSet<>();

    /** Takes what a YAML text says; nothing of one that cannot be read, which others report. */
    void add(String text, String source) {
        Yaml.compose(text, source, new InputProblems(source)).ifPresent(this::add);
    }

    private void add(Node node) {
        if (node instanceof ScalarNode scalar) {
            texts.add(scalar.value());
        } else if (node instanceof SequenceNode sequence) {
            sequence.elements().forEach(this::add);
        } else if (node instanceof MappingNode mapping) {
            mapping.entries().forEach(entry -> add(entry.value()));
        }
    }

    /** Those that are files in the folder of {@code base}, by name. */
    List<NamedFile> beside(Path base, InputProblems problems) {
        List<NamedFile> files = new ArrayList<>();
        for (String text : texts) {
            Optional<Path> file = file(base, text);
            try {
                if (file.isPresent()) {
                    files.add(new NamedFile(text, sha256(file.get())));
                }
            } catch (IOException e) {
                problems.report(base.toString(), text + " cannot be read: " + e.getMessage());
            }
        }
        return files;
    }

    private static Optional<Path> file(Path base, String text) {
        try {
            return Optional.of(base.resolveSibling(text)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty(); // no name of a file in this system
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java machine has SHA-256", e);
        }
    }
}
