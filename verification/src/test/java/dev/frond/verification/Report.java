package dev.frond.verification;

import java.util.Locale;

/** Prints what a verification compares. */
final class Report {
    private Report() {}

    static void title(String text) {
        System.out.println(text);
    }

    /** One number that nothing is compared with. */
    static void value(String name, double got) {
        System.out.printf(Locale.ROOT, "  %-34s %.4g%n", name, got);
    }

    /** One compared number; returns |got/expected - 1|. */
    static double relative(String name, double expected, double got) {
        double error = Math.abs(got / expected - 1);
        System.out.printf(
                Locale.ROOT, "  %-34s expected %.8g got %.8g relative error %.1e%n", name, expected, got, error);
        return error;
    }

    /** One compared number; returns |got - expected|. */
    static double absolute(String name, double expected, double got) {
        double error = Math.abs(got - expected);
        System.out.printf(Locale.ROOT, "  %-34s expected %.8g got %.8g error %.1e%n", name, expected, got, error);
        return error;
    }

    /** The order between two errors whose steps differ by a factor of two. */
    static double order(String name, double coarse, double fine) {
        double order = Math.log(coarse / fine) / Math.log(2);
        System.out.printf(Locale.ROOT, "  %-34s order %.2f (errors %.2e, %.2e)%n", name, order, coarse, fine);
        return order;
    }

    /** The slope of log2 of the error, by least squares, over steps that are halved from each error to the next. */
    static double fittedOrder(String name, double... errors) {
        double order = Findings.fittedOrder(errors);
        StringBuilder list = new StringBuilder();
        for (double error : errors) {
            list.append(String.format(Locale.ROOT, " %.2e", error));
        }
        System.out.printf(Locale.ROOT, "  %-34s fitted order %.2f (errors%s)%n", name, order, list);
        return order;
    }
}
