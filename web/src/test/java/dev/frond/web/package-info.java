@NullMarked
package dev.frond.web;

import org.jspecify.annotations.NullMarked;
