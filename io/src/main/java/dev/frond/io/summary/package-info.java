/**
 * What a run came to: {@code summary.json}. Keys end in their unit as the columns of the series do; everything that two equal
 * runs do not share is in {@code timing}.
 */
@NullMarked
package dev.frond.io.summary;

import org.jspecify.annotations.NullMarked;
