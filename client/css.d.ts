/** A style sheet that an island brings with it; the build links it where the island is. */
declare module '*.css';
