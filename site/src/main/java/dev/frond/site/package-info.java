/**
 * The documentation as static HTML: {@link dev.frond.site.BuildSite} makes it from README.md, docs and all that these link to. Pages keep
 * their place: {@code docs/theory.md} becomes {@code docs/theory.html}, so relative links stay relative.
 */
@NullMarked
package dev.frond.site;

import org.jspecify.annotations.NullMarked;
