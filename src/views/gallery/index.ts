export { journeyPage, journeyPairs, journeyProblems } from '../form-page/example-page';
export { gallery, type GalleryPage } from './gallery-page';
