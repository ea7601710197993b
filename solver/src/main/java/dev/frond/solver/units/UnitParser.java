package dev.frond.solver.units;

import org.jspecify.annotations.Nullable;

/** Recursive descent over the text of a unit; the grammar is that of the package. */
final class UnitParser {
    private static final int LARGEST_POWER = 9;
    private static final int DEEPEST_NESTING = 8;
    private static final String SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207b";
    private static final String PLAIN_DIGITS = "0123456789-";

    private final String text;
    private int position;
    private int depth;

    private UnitParser(String text) {
        this.text = text;
    }

    static Unit parse(String written) throws UnitException {
        UnitParser parser = new UnitParser(withoutSuperscripts(written));
        Unit unit = parser.expression();
        if (parser.position < parser.text.length()) {
            throw parser.unexpected();
        }
        return unit;
    }

    /** {@code cm^2} for cm with a raised 2. */
    private static String withoutSuperscripts(String text) {
        StringBuilder plain = new StringBuilder();
        boolean raised = false;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            int digit = SUPERSCRIPTS.indexOf(c);
            boolean now = digit >= 0;
            plain.append(now && !raised ? "^" : "").append(now ? PLAIN_DIGITS.charAt(digit) : c);
            raised = now;
        }
        return plain.toString();
    }

    private Unit expression() throws UnitException {
        int start = position;
        Unit result = factor(true);
        boolean divided = false;
        boolean single = true;
        while (true) {
            boolean spaced = skipSpaces();
            if (atEnd() || peek() == ')') {
                break;
            }
            boolean division = peek() == '/';
            boolean product = isProduct(peek());
            if (!division && !product && !spaced) {
                throw unexpected();
            }
            if (division || product) {
                position++;
                skipSpaces();
            }
            if (divided && !division) {
                throw new UnitException(
                        "\"" + text + "\" is ambiguous: after / write ( ), another /, or a negative power");
            }
            divided |= division;
            Unit next = factor(false);
            single = false;
            refuseOffset(result);
            refuseOffset(next);
            result = result.times(division ? next.power(-1) : next);
        }
        if (single && start > 0) {
            refuseOffset(result);
        }
        return result;
    }

    private Unit factor(boolean first) throws UnitException {
        if (atEnd()) {
            throw new UnitException("a unit is missing at the end of \"" + text + "\"");
        }
        if (peek() == '(') {
            return power(group());
        }
        if (first && peek() == '1') {
            return one();
        }
        int start = position;
        while (!atEnd() && isSymbol(peek())) {
            position++;
        }
        String symbol = text.substring(start, position);
        if (symbol.isEmpty()) {
            throw unexpected();
        }
        @Nullable Unit unit = UnitSymbols.find(symbol);
        if (unit == null) {
            throw new UnitException("unknown unit \"" + symbol + "\"" + UnitSymbols.hint(symbol));
        }
        return power(unit);
    }

    private Unit group() throws UnitException {
        if (++depth > DEEPEST_NESTING) {
            throw new UnitException("too many parentheses in \"" + text + "\"");
        }
        position++;
        skipSpaces();
        Unit inside = expression();
        if (atEnd()) {
            throw new UnitException("a ) is missing in \"" + text + "\"");
        }
        position++;
        depth--;
        return inside;
    }

    /** The 1 of {@code 1/s}. */
    private Unit one() throws UnitException {
        int start = position;
        position++;
        skipSpaces();
        if (atEnd() || peek() != '/') {
            position = start;
            throw unexpected();
        }
        return Unit.ONE;
    }

    /** With ^ or without: cm^2, cm2, s-1. */
    private Unit power(Unit base) throws UnitException {
        boolean marked = !atEnd() && peek() == '^';
        if (!marked && !isPowerAt(position)) {
            return base;
        }
        refuseOffset(base);
        position += marked ? 1 : 0;
        int sign = 1;
        if (!atEnd() && peek() == '-') {
            sign = -1;
            position++;
        }
        int start = position;
        while (!atEnd() && peek() >= '0' && peek() <= '9') {
            position++;
        }
        String digits = text.substring(start, position);
        boolean half = digits.equals("0")
                && text.startsWith(".5", position)
                && base.dimension().hasRoot();
        if (half) {
            position += 2;
            return base.root().power(sign);
        }
        if (digits.length() != 1 || digits.equals("0")) {
            throw new UnitException("the power after ^ in \"" + text + "\" must be a whole number from 1 to "
                    + LARGEST_POWER + ", 0.5, or the negative of one");
        }
        return base.power(sign * (digits.charAt(0) - '0'));
    }

    private boolean isPowerAt(int start) {
        int digit = start < text.length() && text.charAt(start) == '-' ? start + 1 : start;
        return digit < text.length() && text.charAt(digit) >= '0' && text.charAt(digit) <= '9';
    }

    private void refuseOffset(Unit unit) throws UnitException {
        if (unit.hasOffset()) {
            throw new UnitException("degC stands only alone, not in \"" + text + "\"; differences are in K");
        }
    }

    private boolean skipSpaces() {
        int start = position;
        while (!atEnd() && peek() == ' ') {
            position++;
        }
        return position > start;
    }

    private UnitException unexpected() {
        return new UnitException("unexpected \"" + text.substring(position) + "\" in the unit \"" + text + "\"");
    }

    private boolean atEnd() {
        return position >= text.length();
    }

    private char peek() {
        return text.charAt(position);
    }

    /** Whether it may be part of a unit's symbol. */
    static boolean isSymbol(char c) {
        return Character.isLetter(c) || c == '%' || c == '\u00b0' || c == '\u2126';
    }

    private static boolean isProduct(char c) {
        return c == '*' || c == '.' || c == '\u00b7' || c == '\u22c5';
    }
}
