package dev.frond.dist;

import dev.frond.cli.Frond;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Lays out the folder that both archives hold. Arguments: the repository's root, the folder to make, the version, the time that
 * all files get (ISO 8601), the JDK whose Java is packed, or {@code newest}.
 */
public final class MakeTree {
    private MakeTree() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path root = Path.of(arguments[0]).toRealPath();
        Tree tree = Tree.empty(Path.of(arguments[1]).toAbsolutePath());
        String version = arguments[2];
        Instant time = Instant.parse(arguments[3]);
        Jdk jdk = arguments[4].equals("newest") ? Jdk.newest() : Jdk.at(Path.of(arguments[4]));

        Contents.of(root, version).copyTo(tree);
        HelpFiles.of(Frond.commands(), version, time).writeTo(tree);
        OwnJava.of(jdk).writeTo(tree);
        tree.stamp(time);
        ClassCache.write(tree, jdk);
        tree.stamp(time); // the cache too; the jar's time is in the cache
        System.out.println("dist: " + tree.folder() + " with Java " + jdk.version() + " of " + jdk.home() + ", "
                + Files.size(tree.folder().resolve(Tree.JAR)) / 1_000_000 + " MB of program");
    }
}
