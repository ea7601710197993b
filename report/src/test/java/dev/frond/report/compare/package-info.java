@NullMarked
package dev.frond.report.compare;

import org.jspecify.annotations.NullMarked;
