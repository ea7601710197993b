package dev.frond.study.file;

import dev.frond.io.schema.FileSchema;

/** The JSON schema of the file of an optimisation. */
public final class OptimisationSchema {
    private OptimisationSchema() {}

    /** JSON Schema, draft 2020-12. */
    public static String text() {
        return FileSchema.of("frond optimisation", OptimisationFormat.OPTIMISATION);
    }
}
