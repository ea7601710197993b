package dev.frond.study.optimisation;

/** How the best is sought. */
public enum Method {
    /** CMA-ES with restarts; of two goals NSGA-II. */
    CMA_ES("cma-es", "CMA-ES with restarts"),
    /** A quadratic model, for a few variables and a smooth goal. */
    BOBYQA("bobyqa", "BOBYQA"),
    /** Points anywhere, to measure the others against. */
    RANDOM("random", "random search");

    private final String label;
    private final String words;

    Method(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /** The word in the file. */
    public String label() {
        return label;
    }

    /** In words, for reports. */
    public String words() {
        return words;
    }
}
