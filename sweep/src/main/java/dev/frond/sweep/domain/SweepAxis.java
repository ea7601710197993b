package dev.frond.sweep.domain;

/**
 * What is varied.
 *
 * @param path of the value in the scenario, such as {@code electrolyte.diffusivity} or {@code anode.defects[0].height}
 * @param values its values
 */
public record SweepAxis(String path, AxisValues values) {
    /** The path in words, such as "transference number", for pictures and reports. */
    public String words() {
        return KeyWords.of(path);
    }
}
