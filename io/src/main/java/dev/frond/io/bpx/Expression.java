package dev.frond.io.bpx;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * A function of x as BPX writes it: numbers, x, + - * / **, brackets and a few functions. Read by recursive descent, one method
 * per level of binding.
 */
final class Expression {
    private static final Map<String, DoubleUnaryOperator> FUNCTIONS = Map.of(
            "exp", Math::exp,
            "tanh", Math::tanh,
            "cosh", Math::cosh,
            "sinh", Math::sinh,
            "sqrt", Math::sqrt,
            "log", Math::log,
            "abs", Math::abs);

    private final String text;
    private int at;

    private Expression(String text) {
        this.text = text;
    }

    /**
     * The function.
     *
     * @throws IllegalArgumentException when it cannot be read; the message says what is wrong where
     */
    static DoubleUnaryOperator of(String text) {
        Expression reader = new Expression(text);
        DoubleUnaryOperator function = reader.sum();
        if (reader.next() != 0) {
            throw reader.wrong("an operator or the end");
        }
        return function;
    }

    /** The next character that is no blank, without taking it; 0 at the end. */
    private char next() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean take(String symbol) {
        if (next() != 0 && text.startsWith(symbol, at)) {
            at += symbol.length();
            return true;
        }
        return false;
    }

    private DoubleUnaryOperator sum() {
        DoubleUnaryOperator left = product();
        while (true) {
            DoubleUnaryOperator first = left;
            if (take("+")) {
                DoubleUnaryOperator second = product();
                left = x -> first.applyAsDouble(x) + second.applyAsDouble(x);
            } else if (take("-")) {
                DoubleUnaryOperator second = product();
                left = x -> first.applyAsDouble(x) - second.applyAsDouble(x);
            } else {
                return left;
            }
        }
    }

    private DoubleUnaryOperator product() {
        DoubleUnaryOperator left = signed();
        while (true) {
            DoubleUnaryOperator first = left;
            if (take("*")) {
                DoubleUnaryOperator second = signed();
                left = x -> first.applyAsDouble(x) * second.applyAsDouble(x);
            } else if (take("/")) {
                DoubleUnaryOperator second = signed();
                left = x -> first.applyAsDouble(x) / second.applyAsDouble(x);
            } else {
                return left;
            }
        }
    }

    /** A sign binds less than a power, as in Python: -x ** 2 is -(x ** 2). */
    private DoubleUnaryOperator signed() {
        if (take("-")) {
            DoubleUnaryOperator operand = signed();
            return x -> -operand.applyAsDouble(x);
        }
        return take("+") ? signed() : power();
    }

    private DoubleUnaryOperator power() {
        DoubleUnaryOperator base = atom();
        if (take("**")) {
            DoubleUnaryOperator exponent = signed();
            return x -> Math.pow(base.applyAsDouble(x), exponent.applyAsDouble(x));
        }
        return base;
    }

    private DoubleUnaryOperator atom() {
        if (take("(")) {
            return closed(sum());
        }
        char c = next();
        if (Character.isDigit(c) || c == '.') {
            double value = number();
            return x -> value;
        }
        if (!Character.isLetter(c)) {
            throw wrong("a number, x or a function");
        }
        int begin = at;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        String name = text.substring(begin, at);
        if (name.equals("x")) {
            return DoubleUnaryOperator.identity();
        }
        DoubleUnaryOperator function = FUNCTIONS.get(name);
        if (function == null || !take("(")) {
            at = begin;
            throw wrong("x or one of "
                    + String.join(", ", FUNCTIONS.keySet().stream().sorted().toList()));
        }
        return closed(sum()).andThen(function);
    }

    private DoubleUnaryOperator closed(DoubleUnaryOperator inner) {
        if (!take(")")) {
            throw wrong("a closing bracket");
        }
        return inner;
    }

    private double number() {
        int begin = at;
        while (at < text.length()
                && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.' || isExponent(begin))) {
            at++;
        }
        try {
            return Double.parseDouble(text.substring(begin, at));
        } catch (NumberFormatException e) {
            at = begin;
            throw wrong("a number");
        }
    }

    /** Whether the character is the e of a number, or the sign behind it. */
    private boolean isExponent(int begin) {
        char c = text.charAt(at);
        boolean letter = c == 'e' || c == 'E';
        boolean sign = c == '+' || c == '-';
        char before = at > begin ? text.charAt(at - 1) : 0;
        return (letter && at > begin) || (sign && (before == 'e' || before == 'E'));
    }

    private IllegalArgumentException wrong(String expected) {
        String found = next() == 0 ? "the end" : "\"" + next() + "\"";
        return new IllegalArgumentException(
                "expected " + expected + " at character " + (at + 1) + " of \"" + text + "\", found " + found);
    }
}
