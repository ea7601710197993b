@NullMarked
package dev.frond.video;

import org.jspecify.annotations.NullMarked;
