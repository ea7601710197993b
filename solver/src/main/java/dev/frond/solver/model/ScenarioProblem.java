package dev.frond.solver.model;

/**
 * What is wrong with a scenario.
 *
 * @param path of the value as in a scenario file, such as {@code anode.defects[1].at}
 * @param message what is wrong there
 */
public record ScenarioProblem(String path, String message) {
    @Override
    public String toString() {
        return path + ": " + message;
    }
}
