package dev.frond.solver.units;

/** Numbers that share one unit, such as those of a column of a table. */
public final class NumbersIn {
    /** What a table says of a column of pure numbers. */
    private static final String NO_UNIT = "-";

    private final QuantityKind kind;
    private final Unit unit;

    private NumbersIn(QuantityKind kind, Unit unit) {
        this.kind = kind;
        this.unit = unit;
    }

    /**
     * Of a unit.
     *
     * @param text such as {@code mA/cm^2}; empty, {@code 1} or {@code -} for pure numbers
     * @throws UnitException when it is no unit, or one of another kind
     */
    public static NumbersIn unit(String text, QuantityKind kind) throws UnitException {
        boolean pure = text.isEmpty() || text.equals("1") || text.equals(NO_UNIT);
        Unit unit = pure ? Unit.ONE : kind.counted(UnitParser.parse(text));
        if (!unit.dimension().equals(kind.kept().dimension())) {
            throw new UnitException("\"" + text + "\" is in " + unit.dimension() + ", not the unit of "
                    + kind.withArticle() + ", such as " + kind.exampleUnit());
        }
        return new NumbersIn(kind, unit);
    }

    /**
     * The number in the unit its kind is kept in, as the nearest double.
     *
     * @throws UnitException when the text is no number with a decimal point, or out of the range of doubles
     */
    public double read(String number) throws UnitException {
        if (!Quantities.isNumber(number)) {
            throw new UnitException("\"" + number + "\" is no number");
        }
        return Quantities.convert(Quantities.decimal(number, number), unit, kind.kept(), number);
    }
}
