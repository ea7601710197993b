package dev.frond.study.file;

import dev.frond.io.schema.FileSchema;

/** The JSON schema of the file of a fit. */
public final class FitSchema {
    private FitSchema() {}

    /** JSON Schema, draft 2020-12. */
    public static String text() {
        return FileSchema.of("frond fit", FitFormat.FIT);
    }
}
