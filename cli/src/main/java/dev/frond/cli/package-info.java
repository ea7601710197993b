/**
 * The command {@code frond}: one class per subcommand, each thin. What a run computes is in the solver, what it reads and
 * writes in io; here are the words on the screen, the signals and the exit status ({@link ExitStatus}).
 */
@NullMarked
package dev.frond.cli;

import org.jspecify.annotations.NullMarked;
