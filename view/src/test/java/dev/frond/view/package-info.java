@NullMarked
package dev.frond.view;

import org.jspecify.annotations.NullMarked;
