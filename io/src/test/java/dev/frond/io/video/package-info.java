@NullMarked
package dev.frond.io.video;

import org.jspecify.annotations.NullMarked;
