package dev.frond.dist;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;

/** A Java with the modules that frond uses and no others. */
record OwnJava(Jdk jdk) {
    /** Found by name when the program runs, so that no scan of the jar sees it: the page on localhost. */
    private static final List<String> BY_NAME = List.of("jdk.httpserver");

    static OwnJava of(Jdk jdk) {
        return new OwnJava(jdk);
    }

    void writeTo(Tree tree) throws IOException, InterruptedException {
        TreeSet<String> modules = new TreeSet<>(BY_NAME);
        modules.addAll(scanned(tree));
        Tool.run(
                tree.folder(),
                List.of(
                        jdk.tool("jlink").toString(),
                        "--add-modules",
                        String.join(",", modules),
                        "--strip-debug",
                        "--no-header-files",
                        "--no-man-pages",
                        "--output",
                        tree.at(Tree.JAVA).toString()));
    }

    private List<String> scanned(Tree tree) throws IOException, InterruptedException {
        String modules = Tool.run(
                tree.folder(),
                List.of(
                        jdk.tool("jdeps").toString(),
                        "--multi-release",
                        "17",
                        "--ignore-missing-deps",
                        "--print-module-deps",
                        tree.at(Tree.JAR).toString()));
        return List.of(modules.strip().split(","));
    }
}
