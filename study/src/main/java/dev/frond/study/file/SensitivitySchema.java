package dev.frond.study.file;

import dev.frond.io.schema.FileSchema;

/** The JSON schema of the file of a sensitivity. */
public final class SensitivitySchema {
    private SensitivitySchema() {}

    /** JSON Schema, draft 2020-12. */
    public static String text() {
        return FileSchema.of("frond sensitivity", SensitivityFormat.SENSITIVITY);
    }
}
