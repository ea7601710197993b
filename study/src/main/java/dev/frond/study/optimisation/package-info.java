/**
 * The best values of variables: CMA-ES, BOBYQA, NSGA-II and random search over the unit box, which ask for points in batches; goals, limits, and
 * discs that keep their distance. Lower numbers are better inside; what is maximised has its sign changed. No files, no threads.
 *
 * <p>Sources: N. Hansen, The CMA evolution strategy: a tutorial, arXiv:1604.00772 (2016); A. Auger, N. Hansen, A restart CMA evolution
 * strategy with increasing population size, IEEE CEC 2005; K. Deb, An efficient constraint handling method for genetic algorithms, Comput.
 * Methods Appl. Mech. Eng. 186 (2000) 311; K. Deb et al., NSGA-II, IEEE Trans. Evol. Comput. 6 (2002) 182; M. J. D. Powell, The BOBYQA
 * algorithm, DAMTP 2009/NA06.
 */
@NullMarked
package dev.frond.study.optimisation;

import org.jspecify.annotations.NullMarked;
