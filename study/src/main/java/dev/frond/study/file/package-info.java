/** The files of studies: readers, writers and schemas. */
@NullMarked
package dev.frond.study.file;

import org.jspecify.annotations.NullMarked;
