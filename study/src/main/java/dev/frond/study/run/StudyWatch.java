package dev.frond.study.run;

/** Told how a study goes on, from any thread. */
public interface StudyWatch {
    /** A run has ended, or was found in the journal. */
    void ended(String outcome);

    /** Something that is worth a line. */
    default void told(String line) {}

    /** Whether the study is to stop. */
    boolean interrupted();
}
