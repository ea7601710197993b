package dev.frond.dist;

import java.io.IOException;
import java.time.Instant;
import java.util.stream.Collectors;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Manual pages, and completion for bash, zsh and fish, from the commands themselves. */
record HelpFiles(CommandLine commands, String version, Instant time) {
    private static final String COMPLETIONS = "share/completions/";

    private static final String BASH = """
            # frond's completion for bash. To use it, add to ~/.bashrc:
            #     source /path/to/frond-VERSION/share/completions/frond.bash
            # zsh and fish: see docs/install.md. Made by picocli (https://picocli.info).
            """;

    /** zsh runs bash's completion; the file that lies beside this one. */
    private static final String ZSH = """
            #compdef frond
            # frond's completion for zsh: that for bash, frond.bash in the folder of this file.
            autoload -Uz bashcompinit && bashcompinit
            (( $+functions[compopt] )) || compopt() { : }
            source "${${(%):-%x}:A:h}/frond.bash"
            _bash_complete -o default -F _complete_frond
            """;

    static HelpFiles of(CommandLine commands, String version, Instant time) {
        return new HelpFiles(commands, version, time);
    }

    void writeTo(Tree tree) throws IOException {
        writePages(tree, commands);
        tree.write(COMPLETIONS + "frond.bash", bash(commands));
        tree.write(COMPLETIONS + "_frond", ZSH);
        tree.write(COMPLETIONS + "frond.fish", FishCompletion.of(commands));
    }

    /** With our own head: picocli's tells of another way to install it, and the other comments have references to it. */
    private static String bash(CommandLine commands) {
        return AutoComplete.bash("frond", commands)
                .lines()
                .dropWhile(line -> line.startsWith("#"))
                .map(line -> line.replaceAll(" \\(see \\[\\d+\\]\\)", ""))
                .collect(Collectors.joining("\n", BASH, "\n"));
    }

    private void writePages(Tree tree, CommandLine command) throws IOException {
        ManPage page = ManPage.of(command, version, time);
        tree.write("share/man/man1/" + page.name() + ".1", page.text());
        for (CommandLine below : command.getSubcommands().values()) {
            if (!below.getCommandSpec().usageMessage().hidden()) {
                writePages(tree, below);
            }
        }
    }
}
