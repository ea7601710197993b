/** What studies leave behind: files, pictures, reports. */
@NullMarked
package dev.frond.study.output;

import org.jspecify.annotations.NullMarked;
