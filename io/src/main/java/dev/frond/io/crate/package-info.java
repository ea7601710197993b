/** {@code ro-crate-metadata.json}: what made which files when, for repositories of research data. */
@NullMarked
package dev.frond.io.crate;

import org.jspecify.annotations.NullMarked;
