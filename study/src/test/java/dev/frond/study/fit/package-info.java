@NullMarked
package dev.frond.study.fit;

import org.jspecify.annotations.NullMarked;
