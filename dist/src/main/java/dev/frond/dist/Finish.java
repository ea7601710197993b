package dev.frond.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What comes beside the archives: a Debian package when it is wanted, and {@code SHA256SUMS} of all. Arguments: the folder of the archives, the tree, the version, the
 * time of all files (ISO 8601), whether a Debian package is wanted, the address of the repository.
 */
public final class Finish {
    private Finish() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path target = Path.of(arguments[0]).toAbsolutePath();
        if (Boolean.parseBoolean(arguments[4])) {
            Tree tree = new Tree(Path.of(arguments[1]).toAbsolutePath());
            new DebianPackage(arguments[2], Instant.parse(arguments[3]), arguments[5]).make(tree, target);
        }
        Files.writeString(target.resolve("SHA256SUMS"), sums(target));
    }

    /** As {@code sha256sum} prints them and {@code sha256sum -c} reads them. */
    private static String sums(Path target) throws IOException {
        StringBuilder sums = new StringBuilder();
        try (Stream<Path> files = Files.list(target)) {
            for (Path file : files.filter(Finish::published).sorted().toList()) {
                sums.append(sum(file)).append("  ").append(file.getFileName()).append('\n');
            }
        }
        return sums.toString();
    }

    private static boolean published(Path file) {
        String name = file.getFileName().toString();
        return List.of(".zip", ".tar.gz", ".deb", "bom.json").stream().anyMatch(name::endsWith);
    }

    private static String sum(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
