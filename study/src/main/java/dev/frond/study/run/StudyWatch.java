package dev.frond.study.run;

/** Told how a study goes on, from any thread. */
public interface StudyWatch {
    /** A run has ended, or was found in the journal. */
    void ended(String outcome);

    /** Something that is worth a line. */
    default void told(String line) {}

    /** How many runs there will be, at most. */
    default void planned(int runs) {}

    /** What is known so far, in a few words, such as the best of an optimisation. */
    default void known(String words) {}

    /** Whether the study is to stop. */
    boolean interrupted();
}
