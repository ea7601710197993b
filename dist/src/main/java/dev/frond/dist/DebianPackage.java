package dev.frond.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The tree in /opt/frond, the command, its manual pages and completions where Debian looks for them. */
record DebianPackage(String version, Instant time, String repository) {
    void make(Tree tree, Path target) throws IOException, InterruptedException {
        Tree system = Tree.empty(target.resolve("debian"));
        Tool.run(
                target,
                List.of(
                        "mkdir",
                        "-p",
                        system.at("opt").toString(),
                        system.at("usr/bin").toString()));
        Tool.run(
                target,
                List.of(
                        "cp",
                        "-a",
                        tree.folder().toString(),
                        system.at("opt/frond").toString()));
        Files.createSymbolicLink(system.at("usr/bin/frond"), Path.of("/opt/frond/bin/frond"));
        system.copyAll(tree.at("share/man/man1"), "usr/share/man/man1", file -> true);
        system.copy(tree.at("share/completions/frond.bash"), "usr/share/bash-completion/completions/frond");
        system.copy(tree.at("share/completions/frond.fish"), "usr/share/fish/vendor_completions.d/frond.fish");
        Path zsh = Files.createDirectories(system.at("usr/share/zsh/vendor-completions"));
        Files.createSymbolicLink(zsh.resolve("_frond"), Path.of("/opt/frond/share/completions/_frond"));
        system.write(
                "usr/share/doc/frond/copyright",
                Files.readString(tree.at("NOTICE")) + "\nLicence: /opt/frond/LICENSE\n");
        system.write("DEBIAN/control", control(size(tree)));
        system.stamp(time);
        Tool.run(
                target,
                List.of(
                        "env",
                        "SOURCE_DATE_EPOCH=" + time.getEpochSecond(),
                        "dpkg-deb",
                        "--root-owner-group",
                        "-Zxz",
                        "-z1",
                        "--build",
                        system.folder().toString(),
                        target.resolve("frond_" + version + "_amd64.deb").toString()));
        Tree.delete(system.folder());
    }

    /** Of all files, in units of 1024 bytes. */
    private static long size(Tree tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree.folder())) {
            long bytes = 0;
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes / 1024;
        }
    }

    /** The letters of pictures need fontconfig and a font. */
    private String control(long size) {
        return """
                Package: frond
                Version: %s
                Architecture: amd64
                Section: science
                Priority: optional
                Installed-Size: %d
                Maintainer: The frond developers <%s/issues>
                Homepage: %s
                Depends: libc6, zlib1g, libfontconfig1, fonts-dejavu-core | fonts-freefont-ttf
                Description: lithium electrodeposition, simulated
                 Finite elements in two dimensions with a sharp, moving front: how a lithium
                 surface grows into an electrolyte, and when a protrusion becomes a dendrite.
                 Brings its own Java.
                """.formatted(version, size, repository, repository);
    }
}
