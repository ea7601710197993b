package dev.frond.sweep.file;

import dev.frond.io.schema.FileSchema;

/** The JSON schema of the sweep file. */
public final class SweepSchema {
    private SweepSchema() {}

    /** JSON Schema, draft 2020-12. */
    public static String text() {
        return FileSchema.of("frond sweep", SweepFormat.SWEEP);
    }
}
