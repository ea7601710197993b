package dev.frond.verification;

/** Something that frond is compared with. Deterministic and stateless. */
public interface Case {
    /** Lower case with hyphens, unique among {@link Cases#all}. */
    String name();

    /** What is compared with what, with formula and source; sentences in Markdown. */
    String statement();

    /** The same on coarser meshes where this takes minutes: what the tests of a build run. */
    default Case quick() {
        return this;
    }

    /** Runs frond and compares. */
    void measure(Findings findings);
}
