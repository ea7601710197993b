@NullMarked
package dev.frond.site;

import org.jspecify.annotations.NullMarked;
