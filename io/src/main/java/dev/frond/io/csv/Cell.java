package dev.frond.io.csv;

/**
 * A value as it stands in a line.
 *
 * @param text without quotes and blanks around it
 * @param column of the line where it begins, from 1
 */
record Cell(String text, int column) {}
