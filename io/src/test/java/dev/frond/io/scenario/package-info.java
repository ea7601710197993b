@NullMarked
package dev.frond.io.scenario;

import org.jspecify.annotations.NullMarked;
