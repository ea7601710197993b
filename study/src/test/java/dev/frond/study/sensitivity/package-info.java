@NullMarked
package dev.frond.study.sensitivity;

import org.jspecify.annotations.NullMarked;
