/**
 * Video files: H.264 (ITU-T H.264, Constrained Baseline) in MP4, encoded for pictures that change little from one to the
 * next. What stays in the picture stays the same to the bit.
 */
@NullMarked
package dev.frond.video;

import org.jspecify.annotations.NullMarked;
