@NullMarked
package dev.frond.cli;

import org.jspecify.annotations.NullMarked;
