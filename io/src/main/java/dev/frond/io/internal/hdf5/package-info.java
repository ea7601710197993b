/**
 * HDF5 files from flat arrays, on top of jhdf: the only package that knows jhdf.
 *
 * <p>Three things are added to it. A dataset is given as a flat array with its width (values per row), which is many times faster
 * than an array of arrays; it may come in pieces, so that a series larger than the memory can be written; and short texts
 * become ASCII strings of their own length, which is what VTK 9.2 asks of VTKHDF's {@code Type}. Datasets above 4 kB are
 * stored in chunks, byte-shuffled and deflated.
 *
 * <p>Source: HDF5 File Format Specification 3.0, object headers of version 2, data layout messages of version 4.
 */
@NullMarked
package dev.frond.io.internal.hdf5;

import org.jspecify.annotations.NullMarked;
