package dev.frond.solver.model;

/** A shape of the initial front, y over x. Several are summed. Lengths in m. */
public sealed interface Defect {
    /** {@code y = height exp(-((x - at)/width)^2)}. */
    record Gaussian(double at, double height, double width) implements Defect {}

    /** {@code y = amplitude cos(2 pi x/wavelength + phase)}; phase in rad. */
    record Sinusoid(double amplitude, double wavelength, double phase) implements Defect {}

    /** Upper half of an ellipse standing on the anode; width is the full width. */
    record HalfEllipse(double at, double height, double width) implements Defect {}

    /** A triangle standing on the anode; width is the full width at its foot. */
    record Wedge(double at, double height, double width) implements Defect {}

    /** Gaussian-correlated random roughness of given root mean square, reproducible by its seed, zero mean, even at the sides. */
    record Roughness(double rms, double correlationLength, long seed) implements Defect {}
}
