/** What was measured, and how a run answers with the same. No files. */
@NullMarked
package dev.frond.study.data;

import org.jspecify.annotations.NullMarked;
