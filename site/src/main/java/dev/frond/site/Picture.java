package dev.frond.site;

/**
 * A picture on a page.
 *
 * @param path in the repository
 * @param words what it shows
 */
record Picture(String path, String words, Page page) {}
