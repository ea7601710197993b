@NullMarked
package dev.frond.study.run;

import org.jspecify.annotations.NullMarked;
