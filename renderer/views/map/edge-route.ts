export {
  arrivalOffset,
  LABEL_STEP,
  type Rank,
  type Route,
  routeEdge,
} from '#shared/drawing/map/edge-route.ts';
