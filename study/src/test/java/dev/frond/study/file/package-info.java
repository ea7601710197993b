@NullMarked
package dev.frond.study.file;

import org.jspecify.annotations.NullMarked;
