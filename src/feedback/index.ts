export { FeedbackModule } from './feedback.module';
export { FeedbackService } from './feedback.service';
export {
  isScore,
  LONGEST_OPINION,
  type FormOpinion,
  type Kept,
  type PageReport,
  type Score,
  type SurveyAnswer,
} from './opinions';
