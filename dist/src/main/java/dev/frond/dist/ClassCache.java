package dev.frond.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes of a short run as Java has them in memory, without which methods were called how often: compiling those at once costs a short
 * run more than it saves. The cache holds good wherever the folder lies, as long as the jar keeps its time
 * and size; Java before 25 has no such cache.
 */
final class ClassCache {
    private ClassCache() {}

    /** @throws IOException with what Java said, when it wrote none: it ends with status 0 even so */
    static void write(Tree tree, Jdk jdk) throws IOException, InterruptedException {
        String java = tree.at(Tree.JAVA).resolve("bin/java").toString();
        if (!jdk.hasCache()) {
            Tool.run(tree.folder(), List.of(java, "-XX:+UseSerialGC", "-Xshare:dump"));
            return;
        }
        Path results = Files.createTempDirectory("frond-dist");
        try {
            String said = Tool.run(
                    tree.folder(),
                    List.of(
                            java,
                            "-XX:+UseSerialGC",
                            "-Djava.awt.headless=true",
                            "-XX:+UnlockDiagnosticVMOptions",
                            "-XX:-AOTRecordTraining",
                            "-XX:AOTCacheOutput=" + tree.at(Tree.CACHE),
                            "-jar",
                            tree.at(Tree.JAR).toString(),
                            "run",
                            tree.at("examples/figure4-lpc/scenario.yaml").toString(),
                            "--set",
                            "time.end=20 s",
                            "--output",
                            results.resolve("run").toString()));
            Path cache = tree.at(Tree.CACHE);
            if (!Files.exists(cache) || Files.size(cache) == 0) {
                throw new IOException(java + " wrote no class cache:\n" + said);
            }
        } finally {
            Tree.delete(results);
        }
    }
}
