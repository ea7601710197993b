@NullMarked
package dev.frond.report.front;

import org.jspecify.annotations.NullMarked;
