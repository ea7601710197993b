/**
 * What is told of results: HTML pages that need no other file, and quantities as text for people.
 */
@NullMarked
package dev.frond.report;

import org.jspecify.annotations.NullMarked;
