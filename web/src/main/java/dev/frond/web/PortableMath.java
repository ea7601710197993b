package dev.frond.web;

/**
 * Functions of {@link Math} that the browser's class library, TeaVM 0.16, computes wrongly: {@code ulp} has a wrong mask,
 * {@code rint} rounds halves up, {@code log1p}, {@code expm1} and {@code tanh} lose their digits near 0. {@link MathRepairs} puts
 * these in their place.
 */
final class PortableMath {
    private static final long EXPONENT = 0x7ff0000000000000L;
    private static final double LAST_BIT = 0x1p-52;
    /** Every number from here on is whole. */
    private static final double WHOLE = 0x1p52;

    /** Of tanh: beyond it the result is 1 to the last digit. */
    private static final double SATURATED = 20;

    private PortableMath() {}

    /** Of a normal number, or of 0. */
    static double ulp(double x) {
        double power = Double.longBitsToDouble(Double.doubleToLongBits(x) & EXPONENT);
        return power == 0 ? Double.MIN_VALUE : power * LAST_BIT;
    }

    /** The nearest whole number, the even one of two. */
    static double rint(double x) {
        double size = Math.abs(x);
        return size < WHOLE ? Math.copySign(size + WHOLE - WHOLE, x) : x;
    }

    /** W. Kahan's way: the logarithm of the rounded 1 + x, scaled by what the rounding has changed. */
    static double log1p(double x) {
        double sum = 1 + x;
        return sum == 1 ? x : Math.log(sum) * x / (sum - 1);
    }

    /** The same for the inverse. */
    static double expm1(double x) {
        double power = Math.exp(x);
        if (power == 1) {
            return x;
        }
        double less = power - 1;
        return less == -1 || Double.isInfinite(power) ? less : less * x / Math.log(power);
    }

    static double tanh(double x) {
        if (Math.abs(x) > SATURATED) {
            return Math.copySign(1, x);
        }
        double twice = expm1(2 * x);
        return twice / (twice + 2);
    }
}
