package dev.frond.solver.run;

/** The values of a variable at the nodes, SI. The array is live and not to be written. */
public final class NodalField {
    private final String name;
    private final String unit;
    private final double[] values;

    /** @param values one per node; kept, not copied */
    public NodalField(String name, String unit, double[] values) {
        this.name = name;
        this.unit = unit;
        this.values = values;
    }

    /** Of its array in result files. */
    public String name() {
        return name;
    }

    public String unit() {
        return unit;
    }

    /** One per node. */
    public double[] values() {
        return values;
    }
}
